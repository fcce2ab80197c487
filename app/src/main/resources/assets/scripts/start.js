// Every page works without this; with it, the same things are quicker.
import { initAll as startGovuk } from "./govuk-frontend.js";
import { initAll as startMoj } from "./moj-frontend.js";
import { startAutocomplete } from "./autocomplete.js";
import { startDrafts } from "./drafts.js";
import { startLists } from "./lists.js";
import { startPasskeys } from "./passkeys.js";
import { startReveals } from "./reveals.js";
import { startShortcuts } from "./shortcuts.js";
import { startUnsaved } from "./unsaved.js";

startAutocomplete();
startDrafts();
startGovuk();
startLists();
startMoj();
startPasskeys();
startReveals();
startShortcuts();
startUnsaved();

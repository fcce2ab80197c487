-- An installation is for a demonstration or for real work, from its first start on and for ever: what was made for invented
-- people must never hold real ones, and where real ones are nobody signs in by choosing a name.
ALTER TABLE access.installation DROP CONSTRAINT installation_mode_check;
-- A database that has never been opened is nothing yet; one that has was a demonstration, for there was nothing else.
UPDATE access.installation SET mode = 'undecided' WHERE access_fingerprint IS NULL;
ALTER TABLE access.installation
    ALTER COLUMN mode SET DEFAULT 'undecided',
    ADD CONSTRAINT installation_mode_check CHECK (mode IN ('undecided', 'demo', 'production')),
    ADD CONSTRAINT invented_people_in_demonstrations_only CHECK (worked_partnership IS NULL OR mode = 'demo'),
    ADD CONSTRAINT real_days_in_production CHECK (fixed_today IS NULL OR mode <> 'production');
COMMENT ON COLUMN access.installation.mode IS 'demo: one signs in by choosing a name, on this machine only, among invented people; production: real sign-in; undecided: never started. Once decided it stays';

CREATE FUNCTION access.mode_stays() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF OLD.mode <> NEW.mode AND (OLD.mode <> 'undecided'
            OR (NEW.mode = 'demo' AND EXISTS (SELECT 1 FROM access.app_user))) THEN
        RAISE EXCEPTION 'The mode of an installation stays what it was at its first start';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION access.mode_stays IS 'Refuses to turn a demonstration into a place of real work, or the other way round';
CREATE TRIGGER mode_stays BEFORE UPDATE OF mode ON access.installation FOR EACH ROW EXECUTE FUNCTION access.mode_stays();

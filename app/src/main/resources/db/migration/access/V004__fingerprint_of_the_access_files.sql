-- The files of access are compared with the tables at every start; an equal fingerprint means nothing to do.
ALTER TABLE access.installation ADD COLUMN access_fingerprint text;
COMMENT ON COLUMN access.installation.access_fingerprint IS 'SHA-256 of the files of roles, rules, agencies and agreements that were last loaded';

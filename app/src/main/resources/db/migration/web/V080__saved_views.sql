CREATE SCHEMA IF NOT EXISTS web;
COMMENT ON SCHEMA web IS 'What pages keep for those who use them';
GRANT USAGE ON SCHEMA web TO turnstone_app;

CREATE TABLE web.saved_view (
    view_key   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_login text NOT NULL,
    list       text NOT NULL,
    name       text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
    question   text NOT NULL CHECK (char_length(question) <= 4000),
    opens      boolean NOT NULL DEFAULT false,
    saved_at   timestamptz NOT NULL DEFAULT now(),
    UNIQUE (user_login, list, name)
);
COMMENT ON TABLE web.saved_view IS 'How somebody likes to look at a list: filters, order and columns under a name. Theirs alone, and no record of a person: but a filter may hold a name that they typed, so nobody else reads it and it goes when they delete it';
COMMENT ON COLUMN web.saved_view.view_key IS 'Random key, used in addresses instead of what it asks';
COMMENT ON COLUMN web.saved_view.user_login IS 'Whose it is';
COMMENT ON COLUMN web.saved_view.list IS 'The list it is of';
COMMENT ON COLUMN web.saved_view.name IS 'Name given to it';
COMMENT ON COLUMN web.saved_view.question IS 'Filters, order and columns, written as in an address';
COMMENT ON COLUMN web.saved_view.opens IS 'True for the view with which the list opens';
COMMENT ON COLUMN web.saved_view.saved_at IS 'When it was saved first';

ALTER TABLE web.saved_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON web.saved_view TO turnstone_app
    USING (access.context_complete() AND user_login = access.setting('user'))
    WITH CHECK (access.context_complete() AND user_login = access.setting('user'));
GRANT SELECT, INSERT, DELETE ON web.saved_view TO turnstone_app;
GRANT UPDATE (name, question, opens) ON web.saved_view TO turnstone_app;

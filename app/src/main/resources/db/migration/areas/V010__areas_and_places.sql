CREATE TABLE areas.area (
    area_id    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text NOT NULL UNIQUE,
    name       text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('country', 'region', 'authority', 'ward', 'lsoa')),
    nation     text,
    valid_from date,
    valid_to   date,
    successor  text,
    parent     text,
    delivery_id integer,
    known_from timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX area_by_name ON areas.area (kind, lower(name));
COMMENT ON TABLE areas.area IS 'An area by its statistical code; never deleted, ended by valid_to and followed by its successor';
COMMENT ON COLUMN areas.area.area_id IS 'Internal number';
COMMENT ON COLUMN areas.area.code IS 'Code of the Office for National Statistics (E06…, E05…, E01…)';
COMMENT ON COLUMN areas.area.name IS 'Name without the words council or borough';
COMMENT ON COLUMN areas.area.kind IS 'country, region, authority, ward, lsoa';
COMMENT ON COLUMN areas.area.nation IS 'England, Wales, Scotland or Northern Ireland';
COMMENT ON COLUMN areas.area.valid_from IS 'First day of the code, where known';
COMMENT ON COLUMN areas.area.valid_to IS 'Last day of the code, where it has ended';
COMMENT ON COLUMN areas.area.successor IS 'Code or short name of the area that replaced it';
COMMENT ON COLUMN areas.area.parent IS 'Code of the authority that a ward or LSOA lies in, where its source says so';
COMMENT ON COLUMN areas.area.delivery_id IS 'Delivery it last came in';
COMMENT ON COLUMN areas.area.known_from IS 'When we first knew it';

CREATE TABLE areas.area_name (
    area_id integer NOT NULL REFERENCES areas.area,
    name    text NOT NULL,
    PRIMARY KEY (area_id, name)
);
CREATE INDEX area_name_lower ON areas.area_name (lower(name));
COMMENT ON TABLE areas.area_name IS 'Every name an area goes by';
COMMENT ON COLUMN areas.area_name.area_id IS 'The area';
COMMENT ON COLUMN areas.area_name.name IS 'A name, official or used';

CREATE TABLE areas.population (
    area_id     integer NOT NULL REFERENCES areas.area,
    base        text NOT NULL DEFAULT 'all persons',
    year        smallint NOT NULL,
    people      integer NOT NULL CHECK (people >= 0),
    source      text NOT NULL,
    known_from  timestamptz NOT NULL DEFAULT now(),
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (area_id, base, year, known_from)
);
COMMENT ON TABLE areas.population IS 'Mid-year population estimates';
COMMENT ON COLUMN areas.population.area_id IS 'The area';
COMMENT ON COLUMN areas.population.base IS 'Who is counted: all persons, households, adult females';
COMMENT ON COLUMN areas.population.year IS 'Year of the mid-year estimate';
COMMENT ON COLUMN areas.population.people IS 'Number of persons or households';
COMMENT ON COLUMN areas.population.source IS 'Where the estimate is from';
COMMENT ON COLUMN areas.population.known_from IS 'When we knew it';
COMMENT ON COLUMN areas.population.known_until IS 'When another estimate for the same year took its place';

CREATE TABLE areas.boundary (
    area_id     integer NOT NULL REFERENCES areas.area,
    version     text NOT NULL,
    shape       text NOT NULL,
    source      text NOT NULL,
    delivery_id integer,
    known_from  timestamptz NOT NULL DEFAULT now(),
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (area_id, version, known_from)
);
COMMENT ON TABLE areas.boundary IS 'Boundaries of areas';
COMMENT ON COLUMN areas.boundary.area_id IS 'The area';
COMMENT ON COLUMN areas.boundary.version IS 'Boundary set, such as WD13 (wards of December 2013)';
COMMENT ON COLUMN areas.boundary.shape IS 'GeoJSON geometry, longitude and latitude in degrees (CRS84)';
COMMENT ON COLUMN areas.boundary.source IS 'File it came in';
COMMENT ON COLUMN areas.boundary.delivery_id IS 'Delivery it came in';
COMMENT ON COLUMN areas.boundary.known_from IS 'When we knew it';
COMMENT ON COLUMN areas.boundary.known_until IS 'When another shape of the same version took its place';

CREATE TABLE areas.force_area (
    force      text NOT NULL,
    authority  text NOT NULL,
    valid_from date NOT NULL DEFAULT '1974-04-01',
    valid_to   date,
    source     text NOT NULL,
    PRIMARY KEY (force, authority, valid_from)
);
COMMENT ON TABLE areas.force_area IS 'Which authorities a police force covers';
COMMENT ON COLUMN areas.force_area.force IS 'Name of the force as it reports, such as Cleveland Police';
COMMENT ON COLUMN areas.force_area.authority IS 'Code of the authority';
COMMENT ON COLUMN areas.force_area.valid_from IS 'First day';
COMMENT ON COLUMN areas.force_area.valid_to IS 'Last day, where it has ended';
COMMENT ON COLUMN areas.force_area.source IS 'Shipped with Turnstone, or the delivery it came in';

CREATE TABLE areas.place (
    place       uuid PRIMARY KEY,
    longitude   double precision,
    latitude    double precision,
    lsoa_code   text,
    lsoa_name   text,
    description text,
    precision   text NOT NULL
);
COMMENT ON TABLE areas.place IS 'A place as a source gave it: its point and its codes, kept as given';
COMMENT ON COLUMN areas.place.place IS 'Key made from the content, so that equal places are one';
COMMENT ON COLUMN areas.place.longitude IS 'Degrees east (CRS84)';
COMMENT ON COLUMN areas.place.latitude IS 'Degrees north (CRS84)';
COMMENT ON COLUMN areas.place.lsoa_code IS 'LSOA code as given, of whichever year';
COMMENT ON COLUMN areas.place.lsoa_name IS 'LSOA name as given; it begins with the name of the authority';
COMMENT ON COLUMN areas.place.description IS 'Words of the source, such as On or near Heron Close';
COMMENT ON COLUMN areas.place.precision IS 'snap point, exact, postcode, none';

CREATE TABLE areas.place_area (
    place       uuid NOT NULL,
    kind        text NOT NULL,
    area_id     integer REFERENCES areas.area,
    how         text NOT NULL,
    version     text,
    known_from  timestamptz NOT NULL DEFAULT now(),
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (place, kind, known_from)
);
CREATE INDEX place_area_current ON areas.place_area (area_id, place) WHERE known_until = 'infinity';
COMMENT ON TABLE areas.place_area IS 'The areas in which a place was found, and how';
COMMENT ON COLUMN areas.place_area.place IS 'The place';
COMMENT ON COLUMN areas.place_area.kind IS 'authority or ward';
COMMENT ON COLUMN areas.place_area.area_id IS 'The area found; empty where none was';
COMMENT ON COLUMN areas.place_area.how IS 'name of the LSOA, code, point in polygon, not found';
COMMENT ON COLUMN areas.place_area.version IS 'Boundary set used, where it was a polygon';
COMMENT ON COLUMN areas.place_area.known_from IS 'When it was found';
COMMENT ON COLUMN areas.place_area.known_until IS 'When another finding took its place';

GRANT SELECT ON ALL TABLES IN SCHEMA areas TO turnstone_app, turnstone_intake, turnstone_figures;
GRANT INSERT, UPDATE ON ALL TABLES IN SCHEMA areas TO turnstone_intake;
GRANT DELETE ON areas.area_name TO turnstone_intake;

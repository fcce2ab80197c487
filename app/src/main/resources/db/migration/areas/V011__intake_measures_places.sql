-- A first delivery of a hundred thousand places would otherwise be joined by a plan made for an empty table, some
-- thirty times slower, until the server comes round to measuring it.
GRANT MAINTAIN ON areas.place, areas.place_area TO turnstone_intake;

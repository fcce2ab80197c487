-- Every kind of event that partners report.
INSERT INTO history.event_kind VALUES
    (8, 'charge', 'Charge'),
    (9, 'drug-test', 'Drug test'),
    (10, 'reception', 'Reception into prison'),
    (11, 'prison-move', 'Move between prisons'),
    (12, 'release', 'Release from prison'),
    (13, 'custody', 'Time in prison'),
    (14, 'incident', 'Anti-social behaviour'),
    (15, 'domestic-incident', 'Domestic incident'),
    (16, 'call-out', 'Call for service'),
    (17, 'stop-search', 'Stop and search'),
    (18, 'housing', 'Housing'),
    (19, 'youth-contact', 'Contact with the youth justice service'),
    (20, 'fire', 'Deliberate fire'),
    (21, 'victim-referral', 'Referral to a service for those harmed'),
    (22, 'case', 'Open case'),
    (23, 'named-in-crime', 'Named in a recorded crime');

-- Reports of one thing carry its numbers. They are kept with the report, so that they follow their record.
ALTER TABLE history.event ADD COLUMN refs text[];
COMMENT ON COLUMN history.event.refs IS 'Numbers that the thing goes by at several agencies, as kind:number, such as CRIME:SV26/1000001, URN:…, ASN:…; two reports that share one are of one occurrence';

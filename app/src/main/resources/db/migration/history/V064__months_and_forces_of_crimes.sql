-- Which months and forces there are is asked by every page of crime figures. With this index it is a few looks instead of
-- reading every crime; its entries rise with the files, so that it costs the taking in little.
CREATE INDEX event_crime_month ON history.event (counts_in, reported_by)
    WHERE kind = 1 AND known_until = 'infinity' AND counts_in IS NOT NULL;

-- After a large delivery figures would be planned for what the table was before it.
GRANT MAINTAIN ON history.event TO turnstone_intake;

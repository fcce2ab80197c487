-- Open data is about nobody and belongs to no partner: whoever keeps it for the partnership corrects its rows.
CREATE POLICY reader_of_open_data ON intake.rejected_row FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM intake.delivery d JOIN access.agency a USING (agency_id)
                   WHERE d.delivery_id = rejected_row.delivery_id AND a.kind = 'open data'
                     AND d.partnership_id = (SELECT access.own_partnership())));
CREATE INDEX rejected_row_open ON intake.rejected_row (delivery_id, line) WHERE corrected_by IS NULL;

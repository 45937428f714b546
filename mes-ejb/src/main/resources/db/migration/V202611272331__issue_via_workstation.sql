-- Oldest application that can run on this schema: 0.1.0

-- The workstation whose terminal a person used to report the issue, who said who he is.
alter table issue
    add column via_workstation_id bigint constraint fk_issue_via_workstation references workstation,
    add constraint ck_issue_via_workstation check (via_workstation_id is null or reported_by is not null);
create index ix_issue_via_workstation on issue (via_workstation_id) where via_workstation_id is not null;

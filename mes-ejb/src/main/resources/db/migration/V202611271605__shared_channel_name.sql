-- Oldest application that can run on this schema: 0.1.0

-- The channel with the name of the token or terminal, as in "API (ERP)" (spec 11.2).
alter table audit_log alter column via type varchar(120);
alter table event_log alter column via type varchar(120);

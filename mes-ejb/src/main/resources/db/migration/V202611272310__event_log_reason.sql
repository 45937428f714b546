-- Oldest application that can run on this schema: 0.1.0

-- Why the command was given that caused the event. On the parent, so every partition has it, also those to come; events
-- of before have none.
alter table event_log add column reason varchar(2000);

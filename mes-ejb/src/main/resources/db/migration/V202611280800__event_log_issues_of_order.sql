-- Oldest application that can run on this schema: 0.1.0

-- What happened to the issues of an order is found by the order, also of those that were deleted since.
create index ix_event_log_issue_of_order on event_log (cast(payload ->> 'work_order_id' as bigint), id)
    where entity_type = 'Issue';

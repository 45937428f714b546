-- Oldest application that can run on this schema: 0.1.0

-- Many orders are written with keys that were drawn before, because their events name them.
grant usage on sequence work_order_id_seq to ${application_role};

-- Oldest application that can run on this schema: 0.1.0

-- How often a minute the token of a program may be used, where that differs from what the setting says; 0 for any number.
alter table api_token
    add column requests_per_minute integer,
    add constraint ck_api_token_requests_per_minute check (requests_per_minute between 0 and 100000);

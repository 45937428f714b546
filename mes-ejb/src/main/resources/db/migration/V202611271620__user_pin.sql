-- Oldest application that can run on this schema: 0.1.0

-- Failures in a row; not recorded by themselves, because each is a security event.
alter table user_account
    add column pin_hash varchar(255)
        constraint ck_user_account_pin check (pin_hash is null or (account_type = 'USER' and role <> 'ADMIN')),
    add column pin_failures integer not null default 0;

drop trigger audit on user_account;
select audit_table('user_account', 'User', 'username', 'id', 'last_login_at,pin_failures',
                   'password_hash,security_stamp,pin_hash');

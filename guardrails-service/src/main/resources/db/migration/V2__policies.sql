-- One row for each assistant that has a policy; the account's default has no assistant. A removed one stays as a row without a
-- document, so that who follows the changes sees it go.
create sequence policy_change;
create table policy (
    account   text        not null,
    assistant text        not null,
    document  jsonb,
    change    bigint      not null unique,
    created   timestamptz not null default now(),
    updated   timestamptz not null default now(),
    primary key (account, assistant)
);

-- Whether the customer has proven who they are is told by the session's state, for the identity that the session has now.
alter table session drop column verified;
alter table session add column verified boolean not null
    generated always as (coalesce(state #>> '{proof,kind}' = 'Given' and state #>> '{proof,identity}' = identity, false)) stored;

-- What an assistant is stands in its versions, which never change; the assistant itself only says which one holds.
create table assistant_version (
    assistant  text        not null references assistant on delete cascade,
    number     int         not null,
    definition jsonb       not null,
    created    timestamptz not null,
    primary key (assistant, number)
);

insert into assistant_version (assistant, number, definition, created)
select id, 1,
       jsonb_build_object(
           'name', name, 'owner', coalesce(owner, ''), 'model', model, 'personalityPrompt', personality_prompt,
           'perception', perception, 'personalization', personalization,
           'tools', (select coalesce(jsonb_agg(tool order by attached), '[]')
                     from assistant_tool where assistant = a.id),
           'knowledge', (select coalesce(jsonb_agg(knowledge order by attached), '[]')
                         from assistant_knowledge where assistant = a.id)),
       updated
from assistant a;

alter table assistant
    drop column name,
    drop column owner,
    drop column model,
    drop column personality_prompt,
    drop column perception,
    drop column personalization,
    add column version int not null default 1,
    add column segment_credential text;
alter table assistant alter column version drop default;
drop table assistant_tool;
drop table assistant_knowledge;

create table feedback (
    id        text primary key,
    account   text        not null,
    assistant text        not null,
    session   text        not null,
    message   text,
    score     double precision,
    text      text        not null,
    created   timestamptz not null
);
create index feedback_by_assistant on feedback (account, assistant, id);

-- What usage is counted from stands beside the entry, so that counting a day reads an index and no entries.
alter table message
    add column kind          text,
    add column input_tokens  int not null default 0,
    add column output_tokens int not null default 0;

create function counted(p_entry jsonb, p_tokens text) returns int language sql immutable as $$
    select coalesce((coalesce(p_entry -> 'usage', p_entry -> 'call' -> 'usage') ->> p_tokens)::int, 0)
$$;

update message
set kind = entry ->> 'kind', input_tokens = counted(entry, 'inputTokens'), output_tokens = counted(entry, 'outputTokens');
alter table message alter column kind set not null;
create index message_by_account on message (account, created) include (kind, input_tokens, output_tokens);
create index message_by_time on message using brin (created);

-- Days that are over, counted once.
create table usage_day (
    account       text   not null,
    day           date   not null,
    messages      bigint not null,
    input_tokens  bigint not null,
    output_tokens bigint not null,
    tool_calls    bigint not null,
    searches      bigint not null,
    primary key (account, day)
);

-- One row: every day before it is counted in usage_day.
create table usage_counted (before date not null);
insert into usage_counted
select coalesce(min(created at time zone 'utc')::date, (now() at time zone 'utc')::date) from message;

-- Days that got an entry after they were over. They are counted from the messages until they are counted anew.
create table usage_late (
    account text not null,
    day     date not null
);
create index usage_late_by_account on usage_late (account);

create function utc_day(p_at timestamptz) returns date language sql immutable as $$
    select (p_at at time zone 'utc')::date
$$;

create function utc_start(p_day date) returns timestamptz language sql immutable as $$
    select p_day::timestamp at time zone 'utc'
$$;

-- Counts the days before p_before that are not counted yet, and anew those that got late entries. Replicas take turns.
create function count_days(p_before date) returns void language plpgsql as $$
declare
    counted_before date;
begin
    select before into counted_before from usage_counted for update;
    if p_before > counted_before then
        insert into usage_day
        select account, utc_day(created), count(*) filter (where kind = 'FromCustomer'),
               sum(input_tokens), sum(output_tokens),
               count(*) filter (where kind = 'FromTool'), count(*) filter (where kind = 'FromKnowledge')
        from message
        where created >= utc_start(counted_before) and created < utc_start(p_before)
        group by account, utc_day(created)
        on conflict (account, day) do nothing;
        update usage_counted set before = p_before;
    end if;
    with late as (delete from usage_late where day < p_before returning account, day)
    insert into usage_day
    select late.account, late.day, count(*) filter (where kind = 'FromCustomer'),
           sum(input_tokens), sum(output_tokens),
           count(*) filter (where kind = 'FromTool'), count(*) filter (where kind = 'FromKnowledge')
    from (select distinct account, day from late) late
    join message m on m.account = late.account
         and m.created >= utc_start(late.day) and m.created < utc_start(late.day + 1)
    group by late.account, late.day
    on conflict (account, day) do update
        set messages = excluded.messages, input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens,
            tool_calls = excluded.tool_calls, searches = excluded.searches;
end $$;

-- As before, and an entry of a day that is over leaves word of it.
create or replace function fold(
    p_event uuid, p_at timestamptz, p_account text, p_session text, p_assistant text, p_identity text,
    p_state jsonb, p_deadline timestamptz, p_version bigint, p_first_entry int, p_entries jsonb
) returns boolean language plpgsql as $$
begin
    insert into folded_event (id, at) values (p_event, p_at) on conflict do nothing;
    if not found then
        return false;
    end if;
    insert into session as s (account, id, assistant, identity, state, deadline, version, entries, created, updated)
    values (p_account, p_session, p_assistant, p_identity, p_state, p_deadline, p_version,
            p_first_entry + jsonb_array_length(p_entries), p_at, p_at)
    on conflict (account, id) do update
        set assistant = excluded.assistant, identity = excluded.identity, state = excluded.state,
            deadline = excluded.deadline, version = excluded.version, entries = excluded.entries, updated = excluded.updated
        where s.version = excluded.version - 1;
    if not found then
        raise exception 'the session has changed' using errcode = '40001';
    end if;
    if jsonb_array_length(p_entries) > 0 then
        insert into message (account, session, seq, id, assistant, identity, entry, created, kind, input_tokens, output_tokens)
        select p_account, p_session, p_first_entry + place - 1, e ->> 'id', p_assistant, p_identity, e,
               (e ->> 'at')::timestamptz, e ->> 'kind', counted(e, 'inputTokens'), counted(e, 'outputTokens')
        from jsonb_array_elements(p_entries) with ordinality as t (e, place);
        if utc_day(p_at) < utc_day(now()) then
            insert into usage_late (account, day)
            select distinct p_account, utc_day((e ->> 'at')::timestamptz) from jsonb_array_elements(p_entries) as e;
        end if;
    end if;
    return true;
end $$;

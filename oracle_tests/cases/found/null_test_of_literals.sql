create table t(a,b not null);
select nope and 'b' is null;
select nope and 'b' isnull;
select nope and 1 is null;
select nope and 1.5 is null;
select nope and x'00' is null;
-- error
select nope and null not null;
-- error
select nope and null is not null;
select nope and -1 is null;
select nope and +1 is null;
select nope and (1) is null;
select nope and (1 is null);
-- error
select nope and not 1;
-- error
select nope and false;
-- error
select nope and 0.0;
-- error
select nope and 1 is 2;
-- error
select nope and ?1 is null;
-- error
select nope and cast(1 as int) is null;
-- error
select nope and (1+1) is null;
-- error
select nope and 'x' collate nocase is null;
select nope and 1 is not distinct from null;
-- error
select nope and 1 is distinct from null;
-- error
select nope and null is distinct from null;
-- error
select nope and a is null from t;
select (nope and 1 is null) is null;
select (nope isnull) and 1 is null;
-- error
select nope and (2 is null or 0);
-- error
select nope and current_date is null;
-- error
select nope and (select 1) is null;
-- error
select nope and null is 5;
select nope and 5 is null is null;
select nope and 5 is not null is null;
select (nope and 0) is null;
select zork and ((nope and 0) is null);
-- error
select case when 1 is null then nope end;
select 1 where 1 is null and nope;
select nope is null and 0;
-- error
select 1 between 2 and 3 and nope;
select nope and 1 in ();
-- error
select nope and 1 not in ();
-- error
select nope or 1;
-- error
select nope or 1 is not null;
-- error
select nope and not (1 is not null);
select nope and 0x0;
-- error
select nope and 1 is true;
-- error
select nope and 1 is not true;
-- error
select nope and 0 is true;
select nope and (0 and zork);
select nope and (0 and zork) is null;

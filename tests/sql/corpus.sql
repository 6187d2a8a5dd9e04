select #abc
select #1
select typeof(-(9223372036854775808))
select 0x10000000000000000
select -0x8000000000000000
select - 0x10000000000000000
select 1 between 0 or 1 and 2
select 1 between 0 or 1 and 2 and 3
select * from t on 1
select * from t using(a)
select (1,2)=(1,2)
select ()
select count(distinct a order by b) from t
select count(distinct *) from t
select count(order by a) from t
select a in () from t
select a in t from t
select a in main.t from t
select a in json_each('x') from t
select cast(1 as)
select cast(1 as varchar ( 10 , +5))
create table y(a varchar(1,2,3))
create table y(a varchar(1.5,-2e3) )
select a from t limit -1 offset -1
select a from t limit 1,2 offset 3
select 1 where 1 group by 1 having 1
select 1 having 1
select raise(ignore)
select raise(fail,1||2)
select raise(replace)
begin transaction foo
begin foo
begin immediate foo
commit transaction foo
end foo
end transaction
rollback to foo
rollback transaction to savepoint foo
release savepoint 'x'
release x
savepoint 1
savepoint savepoint
release savepoint
release savepoint savepoint
rollback to savepoint
rollback to savepoint savepoint
pragma foo=-5
pragma foo=on
pragma foo=delete
pragma foo(default)
pragma foo('a')
pragma foo=1+1
pragma foo=null
pragma foo=1.5
pragma foo=+1.5
pragma foo=x'00'
pragma a.b.c
pragma foo=no
pragma foo=full
pragma foo(indexed)
pragma foo()
pragma foo=-abc
vacuum main into 'x'
vacuum into 'x'||'y'
vacuum
vacuum main
reindex a.b
analyze a.b
analyze
reindex
attach a as b key c
attach database a as b
attach 'a' || 'b' as 'c'
attach database
attach database as x
detach a
detach database a
detach database
create virtual table vv using foo(a b, (c,d), 'x,y')
create virtual table vv using foo()
create virtual table vv using foo(
create virtual table vv using foo(a))
create virtual table vv using foo(a;b)
create virtual table vv using foo(a;b
create virtual table vv using foo(a 'b
create virtual table if not exists main.vv using foo
create virtual table vv using foo bar
create virtual table vv foo
create table x(a) strict, without rowid
create table x(a) strict without rowid
create table x(a) without foo
create table x(a) foo
create table x(a,)
create table x(check(1))
create table x(a, check(1) b)
create table x(a, check(1) check(2), unique(a))
create table x(a, constraint foo)
create table x(a constraint foo)
create table x(a constraint foo constraint bar check(1) on conflict ignore)
create table x(a, constraint foo constraint bar check(1) on conflict ignore)
create table x(a, primary key(a autoincrement))
create table x(a primary key autoincrement)
create table x(a integer primary key desc on conflict ignore autoincrement)
create table x(a default -5)
create table x(a default - abc)
create table x(a default +1.5)
create table x(a default abc)
create table x(a default "abc")
create table x(a default [abc])
create table x(a default -'5')
create table x(a default -null)
create table x(a default left)
create table x(a default indexed)
create table x(a default (1+1) not null)
create table x(a default null default current_time)
create table x(a default true)
create table x(a default b.c)
create table x(a default 1+1)
create table x(a deferrable)
create table x(a not deferrable initially deferred)
create table x(a references t(b) on delete set null on update no action match foo deferrable initially immediate)
create table x(a references t not deferrable initially deferred check(1))
create table x(a, foreign key(a) references t match full not deferrable)
create table x(a, foreign key(a) references t on insert cascade)
create table x(a, foreign key(a) references t match full on conflict ignore)
create table x(a references t match full null on conflict ignore)
create table x(a references t(b collate nocase))
create table x(a, foreign key(a desc) references t)
create table x(a generated always as (1), b)
create table x(a generated always as (1) not null, b)
create table x(a generated always as (1) stored not null, b)
create table x(a int generated always, b)
create table x(a generated, b)
create table x(a generated always (5), b)
create table x(a as (1) virtual, b)
create table x(a as (b) foo)
create table x(a as (b) "stored", b)
create table x(a as (b) stored virtual, b)
create table x(a long long int, b "quoted type", c 'string type', d [x] (1))
create table x(a int (5) foo)
create table x(a primary, b)
create table x(primary key)
create table x(a collate nocase collate "binary")
create table x as values(1)
create table x as select 1
create table x(a) as select 1
create temp table main.x(a)
create table x
create table x()
create table "x" (a)
create table 'x' (a)
create table [x y] (a)
create table `x``y` (a)
create table main.'x' (a)
create table a.b.c(x)
create temporary view if not exists temp.vv(a,b) as select 1,2
create view v(a collate nocase) as select 1
create view v(a desc) as select 1
create view v() as select 1
create view v as values(1)
create view v as with x as (select 1) select 2
create view v as insert into t values(1)
create unique view v as select 1
create temp index i on t(a)
create temp virtual table x using foo
create trigger tr update of a,b on t for each row when 1 begin select 1; end
create trigger tr update of a on t begin end
create trigger tr update of a on t begin select 1 end
create trigger tr update of a on t begin select 1;; end
create trigger tr insert on t begin insert into main.u values(1,2); end
create trigger tr insert on t begin insert into u default values; end
create trigger tr insert on t begin update u indexed by x set x=1; end
create trigger tr insert on t begin delete from u not indexed; end
create trigger tr insert on t begin with q as (select 1) select * from q; end
create trigger tr insert on t begin with q as (select 1) insert into u select 1,2 from q; end
create trigger tr insert on t begin insert into u with q as (select 1,2) select * from q; end
create trigger tr insert on t begin insert into u values(1,2) returning x; end
create trigger tr insert on t begin delete from u order by x limit 1; end
create trigger tr insert on t begin update u set x=1 where 1 order by 1 limit 2; end
create trigger tr insert on t begin update u set x=1 from t where 1; end
create trigger tr insert on t begin update main.u set x=1; end
create trigger tr insert on t begin delete from main.u; end
create trigger tr instead of insert on t for each statement begin select 1; end
create trigger tr insert of a on t begin select 1; end
create trigger tr insert on t begin create table q(a); end
create trigger tr insert on t begin insert into u as z values(1,2); end
create trigger tr insert on t begin update u as z set x=1; end
create trigger tr insert on t begin replace into u values(1,2); end
create trigger tr insert on t begin insert into u values(1,2) on conflict do nothing; end
create trigger tr before insert on t begin values(1); end
create trigger tr after on t begin values(1); end
create trigger tr on t begin values(1); end
create trigger if not exists main.tr insert on main.t begin values(1); end
create trigger tr delete on t when old.a begin select raise(abort, 'x'); end
create index i on t(a collate nocase desc nulls first)
create index i on t(a nulls last)
create unique index main.i on main.t(a)
create index i on t(a) where b > 1
create index i on t()
create index i on t(a+1, b||'x' desc)
create index if not exists i on t(a)
create index i on t a
update t set (a,b)=(1,2), c=3
update t set (a)=1
update t set a=1 from u, u as v where 1
update t as z set a=1
update t z set a=1
update t set t.a=1
update t set a=1 where b returning a, *
update t indexed by ti set a=1
update or ignore t set a=1
update or t set a=1
update t set a==1
update t set
update t
delete from t returning a as q, *
delete from t returning
delete from t as z where z.a
delete t
delete from t not indexed where 1
delete from t indexed by ti where 1
insert into t as q values(1,2,3)
insert into t q values(1,2,3)
insert into t as q(a) select 1 from u on conflict do nothing
insert into t as q(a,c) select 1,1 from u where true on conflict do nothing
insert into t(a,c) values(1,2) on conflict(a) where a>1 do update set a=1 where b=2 on conflict do nothing returning *
insert into t values(1,2,3) on conflict do nothing on conflict do nothing
insert into t values(1,2,3) on conflict do update set a=1
insert into t values(1,2,3) on conflict do replace
insert into t default values returning a
insert into t(a,c) default values
insert into t default values on conflict do nothing
replace into t values(1,2,3)
replace or ignore into t values(1,2,3)
insert or foo into t values(1)
insert or replace into t values(1,2,3),(4,5,6)
insert into t values(1,2,3),(4,5)
insert into t values()
insert into t values 1
insert into t() values(1)
insert into t(a) (select 1)
insert t values(1)
insert into t select 1,2,3 union select 4,5,6 order by 1
with a as (select 1), b(x) as not materialized (select 2) select * from a,b
with recursive a as materialized (values(1)) select * from a
with a as (select 1), A as (select 2) select 1
with a as (insert into t values(1,2,3)) select 1
with a() as (select 1) select 1
with a(x desc) as (select 1) select 1
with a as (select 1) insert into t values(1,2,3)
with a as (select 1) replace into t values(1,2,3)
with a as (select 1) update t set a=1
with a as (select 1) delete from t
with a as (select 1) create table x(a)
with a as (select 1) with b as (select 2) select 1
with a as (select 1)
with recursive as (select 1) select 1
with recursive recursive as (select 1) select 1
select all 1
select distinct 1
select distinct all 1
select *, t.* from t
select main.t.* from t
select t.*+1 from t
select 1 from t as 'x', u "y"
select 1 from t x indexed by ti
select 1 from t indexed by ti
select 1 from t as indexed
select 1 from t indexed
select 1 from t as x not indexed
select 1 from json_each('[]') as x
select 1 from json_each('[]') not indexed
select 1 from main.json_each('[]')
select 1 from (t)
select 1 from (t) as x
select 1 from (t join u) as x
select 1 from (t join u) as x on 1
select 1 from ((t))
select 1 from ((select 1))
select 1 from (t, u) join t1
select 1 from t join u on 1 using(x)
select 1 from t join u using(x) on 1
select 1 from t join u using()
select 1 from t natural join u on 1
select 1 from t natural, u
select 1 from t cross natural join u
select 1 from t natural cross join u
select 1 from t full join u on 1 right join u as v on 1
select 1 from t left full join u on 1
select 1 from t left right outer join u on 1
select 1 from t natural left right join u
select 1 from t natural natural join u
select 1 from t left natural outer join u
select 1 from t inner cross join u
select 1 from t cross join u
select 1 from t left foo join u
select 1 from t left foo bar join u
select 1 from t cross left join u
select 1 from t outer join u
select 1 from t left inner join u
select 1 from t left outer natural cross join u
select 1 from t foo bar join u
select 1 from t,,u
select 1 from t, u on t.a = u.x
select 1 from
select 1 from t where
select 1 from (values(1),(2))
select 1 from (values(1) union select 2 order by 1)
select 1 from (with x as (select 1) select 2)
select * from (select 1 order by 1 limit 1) order by 1
select a from t order by a union select 1
select a from t limit 1 union select 1
select a from t order by a limit 1 union all select 1 intersect select 2
select a from t union select 1 order by 1 except select 2 limit 1 union select 2
values(1) limit 1 union select 1
values(1) order by 1
values(1),(2) union values(3)
values
values()
values(1),
select ?0
select ?32767
select ?32766, ?
select ?99999999999999999999
select ?1, ?2, :a, @b, $c, $a::b(c), $a::b, ?
select 1_000, 0x1_0, 1_
select 1__0
select 1_000_
select 1_000_.5
select 1._5
select 1e_5
select 1e5_0
select 1.5_5e+5_0
select 0x_1
select 0x1_
select 0x1__2_
select 0x
select 0xg
select 1.
select .5
select .
select 1.e5
select 1e
select 1e+
select 1.5.5
select x'0'
select x'0g'
select x'
select x'00'''
select X'AbCd'
select 'abc
select "abc
select [abc
select `abc
select 'it''s' "a""b" 
select $
select @
select :
select !
select 1 ! 2
select 1 != 2, 1 <> 2, 1 == 2
select $a::b(c d)
select $a(
select a..b from t
select 12ab
select /* foo
select 1 /* foo
select 1 /* foo */ /* bar **/ -- x
select 1 -- foo
select 1 /*
select 1 /
select
select 1;
create
create table
explain explain select 1
explain query plan select 1
explain query select 1
explain query plan explain select 1
explain
explain query
explain query plan
explain pragma foo
explain plan
alter table t add constraint k check(a>1)
alter table t add check(a>1)
alter table t add check(a>1) on conflict ignore
alter table t add constraint k unique(a)
alter table t add constraint k
alter table t drop constraint k
alter table t drop column
alter table t drop column column
alter table t drop constraint
alter table t alter column a set not null
alter table t alter a set not null
alter table t alter a set not null on conflict ignore
alter table t alter column c drop not null
alter table t alter column c set default 4
alter table t alter column set not null
alter table t drop a
alter table t rename a to z
alter table t rename column a to "z"
alter table t rename to z
alter table t rename to
alter table t rename column to z
alter table t rename column to to z
alter table t add x int default 5 check(x)
alter table t add column x int default 5 references u
alter table t add column
alter table main.t add column column
alter table t add
alter table t foo
alter t rename to x
drop table t
drop table if exists main.t
drop index if exists main.ti
drop view x.y.z
drop trigger
drop foo
drop table if t
select sum(a) over w from t window w as (order by a)
select sum(a) over (w rows 1 preceding) from t window w as (order by a), v as (w)
select sum(a) over (rows between 1 preceding and unbounded following exclude ties) from t
select sum(a) over (rows between unbounded following and 1 preceding) from t
select sum(a) over (rows between 1 following and 1 preceding) from t
select sum(a) over (rows between current row and 1 preceding) from t
select sum(a) over (rows 1 following) from t
select sum(a) over (rows unbounded following) from t
select sum(a) over (range between unbounded preceding and current row exclude no others) from t
select sum(a) over (groups current row exclude group) from t
select sum(a) over (partition by a, b order by c desc nulls last) from t
select sum(a) over () from t
select sum(a) filter (where b) over () from t
select sum(a) filter (where b) from t
select sum(a) filter from t
select sum(a) over from t
select sum(a) over over from t window over as ()
select over, filter, window from (select 1 over, 2 filter, 3 window)
select 1 window
select 1 from t window
select 1 from t window w
select 1 from t window as (order by 1)
select 1 from t window w as ()
select window from t window window as (order by 1)
select sum(a) filter (b) from t
select row_number() over (order by a rows) from t
select a as filter from t
select max(a) (b) from t
select current_date, current_time, current_timestamp
select current_time(1)
select replace('a','b','c'), like('a','b'), glob('a','b'), match(1,2)
select left('a',1)
select if(1,2,3)
select cast(a as int) cast from t
select cast from t
select raise from t
select end from t
select case when 1 then 2 end
select case 1 when 2 then 3 else 4 end end
select case end
select case when 1 end
select case 1 else 2 end
select not 1, not not 1, ~1, - -1, + +1
select --1
select 1 + not 2 = 3
select not 1 = 2 and 3
select - 1 collate nocase
select a collate nocase collate "binary" from t
select a collate 'nocase' from t
select a collate left from t
select a collate indexed from t
select 1 is not null, 1 is null, 1 is not 2, 1 is distinct from 2, 1 is not distinct from 2
select 1 isnull, 1 notnull, 1 not null
select 1 isnull notnull
select 1 not
select 1 not 2
select 1 is
select 1 is not
select 1 is distinct 2
select a like b escape c from t
select a like b escape c escape d from t
select a not like b, a not glob b, a not match b, a not regexp b from t
select a like b like c from t
select a = b like c from t
select a between 1 and 2 and 3 from t
select a not between 1 and 2 from t
select a between 1 and 2 between 3 and 4 from t
select a between b = c and d from t
select a between not b and c from t
select a < b < c = d from t
select a in (1,2) in (3) from t
select a not in (select 1) from t
select a in (1,) from t
select a in 1 from t
select a in t.b.c from t
select a in 't' from t
select a in (t) from t
select a in "t"() from t
select exists (select 1), not exists (select 1)
select exists 1
select exists
select (select 1), (select 1 limit 1)
select (select 1)(2)
select (1)
select ((1))
select (1,2,3)
select (1,2,)
select 1 -> 2 ->> 3 || 4
select 1 ->
select a -> '$.b' from t
select 1 << 2 >> 3 & 4 | 5
select 1 * 2 / 3 % 4 + 5 - 6
select *
select * from t *
select count(*) from t
select count(*, 1) from t
select count() from t
select count(distinct) from t
select count(distinct a, b) from t
select count(all a) from t
select f(1
select f(1,
select f(,1)
select t.f(1)
select "f"(1), [abs](1)
select 'abs'(1)
select group_concat(a, ',' order by b desc, c) from t
select a as b from t as c
select a as from t
select a 'b c' from t
select a "b c" from t
select a [b c] from t
select a b c from t
select a as 1 from t
select a left from t
select left from t
select a as left from t
select t.left, t.'a', 't'.a, 't'."b" from t
select 't'.'a' from t
select "a".b.c.d from t
select a.b. from t
select group from t
select a from t group by
select a from t group by a having
select a from t group by a, b having c order by d limit 1
select a from t having a group by b
select a from t order by a asc, b desc nulls first, c nulls last
select a from t order by a nulls
select a from t order by
select a from t order a
select a from t limit
select a from t limit all
select a from t offset 1
select a from t limit 1 offset
select a from t for update
select a from t; garbage
;
;;
;;select 1
  
-- nothing
/* nothing */
garbage
select é, "é", 'é' ñ
select 1 é é
select é.
select 日本語 日本
select a from t where 'é' = § 
select 1 ^ 2
select {a}
select \
select 'é' foo bar
end
rollback
commit;
begin deferred
begin exclusive transaction
begin deferred immediate
select 1 union
select 1 union all
select 1 union distinct select 2
select 1 except all select 2
select 1 union select 2 union all select 3 intersect select 4 except select 5
(select 1)
(select 1) union select 2
select 1 union (select 2)
select 1 where exists (select 1 union select 2 order by 1)
select nulls, first, last, rows, range, groups, exclude, ties, others, generated, always from (select 1 nulls,2 first,3 last,4 rows,5 range,6 groups,7 exclude,8 ties,9 others,10 generated,11 always)
select abort, action, after, key, view, temp from (select 1 abort, 2 action, 3 after, 4 key, 5 view, 6 temp)
select 1 as materialized, 2 materialized
select begin from (select 1 begin)
select recursive, row, of, no, do, by from (select 1 recursive, 2 row, 3 of, 4 no, 5 do, 6 by)

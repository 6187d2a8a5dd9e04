PRAGMA foreign_keys=ON;
CREATE TABLE t0(c0 PRIMARY KEY,c1);
CREATE TABLE t3(c0 ,c1 REFERENCES t0(c0),c2, c3 unique);
create table i(a integer primary key, b unique);
insert into i values(101,101);
insert into t0 values(1,1);
-- error
INSERT INTO t3 VALUES(1,9,1,1) RETURNING 1;
select last_insert_rowid();
insert into i values(102,102);
-- error
INSERT INTO t3 VALUES(1,9,1,1) on conflict do nothing;
select last_insert_rowid();
insert into i values(103,103);
-- error
INSERT INTO t3 VALUES(1,9,1,1) on conflict(c3) do update set c1=5;
select last_insert_rowid();
-- error
INSERT OR FAIL INTO t3 VALUES(1,9,1,4),(2,8,1,4);
select changes(), total_changes();
select * from t3;
-- error
INSERT OR FAIL INTO t3 VALUES(1,1,1,4),(2,8,1,4);
select changes(), total_changes();
select * from t3;
begin;
-- error
INSERT OR FAIL INTO t3 VALUES(1,1,1,5),(2,8,1,6),(1,1,1,5);
select changes(), total_changes();
select * from t3;
-- error
update or fail t3 set c1=5, c3=4;
select * from t3;
commit;
create trigger tr after insert on t3 when new.c3=50 begin select raise(fail,'no'); end;
-- error
insert into t3 values(1,99,1,49),(1,1,1,50),(1,1,1,51);
select * from t3;
-- error
insert into t3 values(1,1,1,49),(1,1,1,50),(1,1,1,51);
select * from t3;
create table p0(c0,c1);
insert into p0(c0) values(1) on conflict do update set zork=1;
-- error
insert into p0(rowid,c0) values(1,1) on conflict do update set c0=zork;
-- error
insert into p0(c0) values(1) on conflict(c0) do nothing;
insert into p0(c0) values(1) on conflict do update set c0=1 where zork;
-- error
insert into t3(c0) values(1) on conflict do update set c0=1 where zork;
select * from p0;
CREATE TABLE m1(c0 INTEGER PRIMARY KEY, c1);
CREATE TABLE m2(c0 INTEGER PRIMARY KEY, c1 INTEGER REFERENCES m1(c0), c2);
INSERT INTO i values(500,500);
-- error
INSERT OR IGNORE INTO m2(c1)VALUES(1)ON CONFLICT(c0)DO UPDATE SET c2=5 WHERE c2 IS 'b ';
select last_insert_rowid();
-- error
INSERT INTO m2(c1)VALUES(1)ON CONFLICT(c0)DO UPDATE SET zork=5;
-- error
INSERT INTO m2(c0)VALUES(1)ON CONFLICT(c0)DO UPDATE SET zork=5;
INSERT INTO m2(c2)VALUES(1)ON CONFLICT(c0)DO UPDATE SET c2=5;

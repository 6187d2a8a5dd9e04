PRAGMA foreign_keys=ON;
create table p0(c0,c4, u unique);
create table p1(x REFERENCES p0(c0)ON DELETE SET DEFAULT,c2);
update or replace p0 set c4=8;
-- error
update or replace p0 set u=8;
-- error
update or replace p0 set c0=8;
-- error
insert or replace into p0 values(1,1,1);
create table q0(c0,c4);
create table q1(x REFERENCES q0(c0)ON DELETE SET DEFAULT,c2);
replace into q0 values(1,2);
-- error
replace into q0(rowid,c0) values(1,2);
create table q2(c0,c4, i integer primary key);
create table q3(x REFERENCES q2(c0)ON DELETE SET DEFAULT,c2);
replace into q2(c0) values(1);
-- error
replace into q2(c0,i) values(1,2);
-- error
replace into q2 values(1,2,3);
insert into q2 values(1,2,3);

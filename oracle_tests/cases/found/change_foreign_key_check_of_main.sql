-- pragma foreign_key_check: of databases that are not named only main
attach ':memory:' as aux;
create temp table a(x integer primary key, y references a);
create table aux.b(x integer primary key, y references b);
create table c(x integer primary key, y references c);
create table temp.d(x integer primary key, y references c);
insert into a values(1,5);
insert into b values(1,5);
insert into c values(1,5);
insert into d values(1,5);
pragma foreign_key_check;
pragma temp.foreign_key_check;
pragma aux.foreign_key_check;
pragma main.foreign_key_check;
pragma foreign_key_check(a);
pragma foreign_key_check(b);
pragma foreign_key_check(d);
-- error
pragma main.foreign_key_check(b);
select * from pragma_foreign_key_check;
select * from pragma_foreign_key_check('b');
select * from pragma_foreign_key_check(null,'aux');
pragma foreign_key_list(a);
pragma foreign_key_list(b);
pragma table_info(b);
pragma integrity_check;

-- lang_update, lang_delete, INSTEAD OF: WHERE is bound to the view's own name and to the alias, so it may use neither
create table t(a, b);
create view vw(p, q) as select a, b from t;
create table log(w, x, y);
create trigger vio instead of update on vw begin insert into log values('u', new.p, old.q); end;
create trigger vid instead of delete on vw begin insert into log values('d', old.p, old.q); end;
insert into t values(1, 2), (3, 4);
-- error
update vw as w set p = w.q + 1 where w.p;
-- error
update vw as w set p = w.q + 1 where vw.p;
update vw as w set p = w.q + 1 where p;
-- error
update vw as w set p = vw.q + 1 where p;
update vw as w set p = w.q + 1;
-- error
delete from vw as w where w.p = 3;
-- error
delete from vw as w where vw.p = 3;
delete from vw as w where p = 3;
-- error
delete from vw as w where exists (select 1 from t where t.a = w.p);
delete from vw as w where exists (select 1 from t where t.a = p);
update vw as w set p = k.a from t as k where k.a = w.p;
-- error
update vw as w set p = k.a from t as k where k.a = vw.p;
-- error
update main.vw as w set p = w.q + 1 where main.w.p;
update main.vw set p = vw.q + 1 where main.vw.p;
update main.vw AS VW set p = vw.q + 1 where main.vw.p = 1;
select * from log;

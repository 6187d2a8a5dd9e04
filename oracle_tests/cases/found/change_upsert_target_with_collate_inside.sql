-- lang_upsert: COLLATE inside of an expression makes it another expression; around a term of the target it names the index's
create table t(a,b,c);
create unique index i on t(a || 'x' collate nocase);
create unique index j on t((b || 'x') collate nocase);
create unique index k on t(c collate nocase) where a = 'x' collate nocase;
-- error
insert into t values(1,2,3) on conflict(a||'x') do nothing;
insert into t values(1,2,3) on conflict(a||'x' collate nocase) do nothing;
insert into t values(1,2,3) on conflict(a||('x' collate nocase)) do nothing;
-- error
insert into t values(1,2,3) on conflict((a||'x') collate nocase) do nothing;
insert into t values(1,2,3) on conflict(b||'x') do nothing;
insert into t values(1,2,3) on conflict((b||'x') collate nocase) do nothing;
-- error
insert into t values(1,2,3) on conflict((b||'x') collate binary) do nothing;
-- error
insert into t values(1,2,3) on conflict(b||'x' collate nocase) do nothing;
-- error
insert into t values(1,2,3) on conflict(c) do nothing;
-- error
insert into t values(1,2,3) on conflict(c) where a='x' do nothing;
-- error
insert into t values(1,2,3) on conflict(c) where a='x' collate nocase do nothing;
-- error
insert into t values(1,2,3) on conflict(c) where a collate nocase='x' do nothing;
-- error
insert into t values(1,2,3) on conflict(c) where (a='x') collate nocase do nothing;
-- error
insert into t values(1,2,3) on conflict(c) where 'x'=a collate nocase do nothing;
create table u(a collate nocase, b);
create unique index ui on u(a) where b > 1;
create unique index uj on u(lower(a collate nocase), b+0);
insert into u values(1,2) on conflict(a) where b>1 do nothing;
-- error
insert into u values(1,2) on conflict(a) where b>2 do nothing;
-- error
insert into u values(1,2) on conflict(a) where b>1 and a>1 do nothing;
insert into u values(1,2) on conflict(lower(a collate nocase), b+0) do nothing;
-- error
insert into u values(1,2) on conflict(lower(a), b+0) do nothing;
insert into u values(1,2) on conflict(b+0,lower(a collate nocase)) do nothing;
-- error
insert into u values(1,2) on conflict(b+0,lower(a collate binary)) do nothing;
select * from t indexed by i where a || 'x' = '1x';
select * from t indexed by i where a || 'x' collate nocase = '1x';
select * from t indexed by i where a || ('x' collate nocase) = '1x';
select * from t indexed by i where (a || 'x') collate nocase = '1x';
select * from t indexed by j where (b || 'x') = '1x';
select * from t indexed by j where (b || 'x') collate nocase = '1x';
-- error
select * from t indexed by k where a = 'x' and c='x';
select * from t indexed by k where a = 'x' collate nocase and c='x';
select * from t indexed by k where a = 'x' collate nocase and c='x' collate nocase;

-- An IN with too many or too few columns in WHERE or ON, however it stands under AND and OR, keeps SQLite from
-- planning the query: what is wrong behind it is not told. It counts before it looks at the code of the subquery.
CREATE TABLE t1(a, b);
CREATE INDEX i4 ON t1(b) WHERE a > 3;
CREATE TABLE t2(a);
-- error
SELECT (a,2)+1 FROM t1 WHERE a IN (SELECT 1, 1);
-- error
SELECT (a,2)+1 FROM t1 WHERE a NOT IN (SELECT 1, 1);
-- error
SELECT (a,2)+1 FROM t1 WHERE a IN (SELECT 1, 1) OR b=1;
-- error
SELECT (a,2)+1 FROM t1 WHERE b=1 AND a IN (SELECT 1, 1);
-- error
SELECT (a,2)+1 FROM t1 WHERE b=1 AND +a IN (SELECT 1, 1);
-- error
SELECT (a,2)+1 FROM t1 WHERE 1 IN (SELECT 1, 1);
-- error
SELECT (a,2)+1 FROM t1 WHERE (a,b) IN (SELECT 1);
-- error
SELECT (a,2)+1 FROM t1 WHERE (a IN (SELECT 1,1)) = 1;
-- error
SELECT (a,2)+1 FROM t1 WHERE a IN (SELECT 1,1) AND (a,b)+1;
-- error
SELECT (a,2)+1 FROM t1 WHERE (a,b)+1 AND a IN (SELECT 1,1);
-- error
SELECT max((a,2)+1) FROM t1 WHERE a IN (SELECT 1,1);
-- error
SELECT a FROM t1 join t2 using(a) WHERE t1.a IN (SELECT 1,1) ORDER BY max(b);
-- error
SELECT t1.a FROM t1 join t2 on t1.a IN (SELECT 1,1) ORDER BY max(b);
-- error
SELECT t1.a FROM t1 left join t2 on t1.a IN (SELECT 1,1) ORDER BY max(b);
-- error
SELECT a FROM t1 WHERE a IN (SELECT 1,1) GROUP BY (a,b)+1;
-- error
SELECT a FROM t1 WHERE a IN (SELECT 1,1) GROUP BY 1 HAVING (a,b)+1;
-- error
SELECT a FROM t1 WHERE a IN (SELECT 1,1) UNION ALL SELECT (a,b)+1 FROM t1;
-- error
SELECT a FROM t1 WHERE a IN (SELECT 1,1) OR a IN (SELECT 1,2,3);
-- error
SELECT a FROM t1 WHERE a IN (SELECT 1,1) AND a IN (SELECT 1,2,3);
-- error
SELECT a FROM t1 WHERE (b AND a IN (SELECT 1,1)) OR (a,b)+1;
-- error
SELECT (SELECT (1,2)+a) FROM t1 WHERE a IN (SELECT 1,1);
-- error
SELECT (a,2)+1 FROM t1 WHERE CASE WHEN a IN (SELECT 1, 1) THEN 1 END;
-- error
SELECT (a,2)+1 FROM t1 WHERE (a IN (SELECT 1, 1)) COLLATE nocase;
-- error
SELECT (a,2)+1 FROM t1 WHERE +(a IN (SELECT 1, 1));
-- error
SELECT (a,2)+1 FROM (SELECT a FROM t1 WHERE a IN (SELECT 1, 1));
-- error
SELECT (a,2)+1 FROM (SELECT a FROM t1 WHERE a IN (SELECT 1, 1) LIMIT 2);
-- error
SELECT (a,2)+1 FROM (SELECT a FROM t1 LIMIT 2) WHERE a IN (SELECT 1, 1);
-- error
SELECT (SELECT b FROM t1 WHERE a IN (SELECT 1, 1)) , (a,2)+1 FROM t1;
-- error
SELECT (SELECT b FROM t1 WHERE a NOT IN (SELECT 1, 1)) , (a,2)+1 FROM t1;
-- error
SELECT (a,2)+1, (SELECT b FROM t1 WHERE a NOT IN (SELECT 1, 1)) FROM t1;
-- error
select b from t1 where a not in (select distinct a,b from t1 indexed by i4);
-- error
select b from t1 where a not in (select a,b from t1 indexed by i4);
-- error
select b from t1 where a not in (select distinct a,b from t1);
-- error
select b from t1 where a in (select distinct a,b from t1);
-- error
select b from t1 where a in (select distinct a,b from t1 indexed by i4);
-- error
SELECT a FROM t1 WHERE a IN (SELECT max(a), 1) ORDER BY max(b);
-- error
SELECT a FROM t1 WHERE a IN (SELECT 1, 1) ORDER BY max(b);
-- error
SELECT a FROM t1 WHERE a IN (SELECT max(a), 1);
-- error
SELECT a FROM t1 WHERE a NOT IN (SELECT max(a), 1) ORDER BY max(b);
-- error
SELECT a FROM t1 WHERE a NOT IN (SELECT b, 1 from t1) ORDER BY max(b);
-- error
SELECT a FROM t1 WHERE (SELECT b, 1 from t1) ORDER BY max(b);
-- error
SELECT a FROM t1 WHERE max(a)>1 and (SELECT b, 1 from t1);
-- error
SELECT a FROM t1 WHERE (select max(t1.a) from t1 x where max(x.b)) and (SELECT b, 1 from t1);
-- error
SELECT (SELECT max(a),1) FROM t1;
-- error
SELECT (SELECT (1,2)+1,1) FROM t1;
-- error
SELECT ((1,2)+1) IN (SELECT 1,2) FROM t1;
-- error
SELECT a FROM t1 WHERE ((1,2)+1) IN (SELECT 1,2);
-- error
SELECT a FROM t1 WHERE ((a,2)+1) IN (SELECT 1,2);
-- error
SELECT a FROM t1 WHERE (a,b) IN (SELECT (1,2)+1);
-- error
SELECT a FROM t1 WHERE max(a) IN (SELECT 1,2);
SELECT a FROM t1 WHERE (select 1,2) IN (SELECT 1,2);
-- error
SELECT max((a,2)+1) IN (SELECT 1,2) FROM t1;
-- error
SELECT (SELECT max((x.a,2)+1) from t1 x where t1.a) in (1,(select 1,2)) FROM t1 group by 1;
-- error
SELECT a FROM t1 WHERE a IN (SELECT max(a), 1) union select 1 order by 1;
-- error
SELECT 1 from (select a in (select max(a),1) from t1) x;

-- lang_update §2.4: the recipes for a bounded UPDATE
CREATE TABLE job(id INTEGER PRIMARY KEY, prio, state DEFAULT 'new');
INSERT INTO job(prio) VALUES(3),(1),(2),(1);
UPDATE job SET state='taken' WHERE id=(SELECT id FROM job WHERE state='new' ORDER BY prio, id LIMIT 1) RETURNING id;
UPDATE job SET state='taken' WHERE id=(SELECT id FROM job WHERE state='new' ORDER BY prio, id LIMIT 1) RETURNING id;
UPDATE job SET state='late' FROM (SELECT id AS i, row_number() OVER (ORDER BY prio DESC) AS r FROM job WHERE state='new') WHERE id=i AND r<=1;
SELECT * FROM job ORDER BY id;

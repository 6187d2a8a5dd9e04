-- lang_createtrigger, pragma recursive_triggers: a trigger that walks a tree by recursion, and one that would not end
PRAGMA recursive_triggers=ON; CREATE TABLE tree(id INTEGER PRIMARY KEY, up, depth); CREATE TRIGGER d AFTER UPDATE OF depth ON tree BEGIN UPDATE tree SET depth=new.depth+1 WHERE up=new.id; END;
INSERT INTO tree(id, up) VALUES(1,NULL),(2,1),(3,1),(4,2),(5,4); UPDATE tree SET depth=0 WHERE id=1; SELECT * FROM tree; INSERT INTO tree(id, up) VALUES(6,6);
-- error
UPDATE tree SET depth=0 WHERE id=6;
SELECT depth FROM tree WHERE id=6; PRAGMA recursive_triggers=OFF; UPDATE tree SET depth=100 WHERE id=6; SELECT depth FROM tree WHERE id=6; UPDATE tree SET depth=50 WHERE id=1; SELECT id, depth FROM tree;

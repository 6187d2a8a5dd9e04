-- lang_createtrigger: the text is stored from CREATE to END, with TEMP and IF NOT EXISTS taken out or left
CREATE TABLE t(a);
-- error
create   trigger IF NOT EXISTS main.g1 after insert on t for each row when new.a>0 begin select 1 ; ; end;
CREATE TRIGGER IF NOT EXISTS main.g1 AFTER INSERT ON t FOR EACH ROW WHEN new.a>0 BEGIN SELECT 1 ; END;
CREATE TRIGGER g2 /* c */ INSERT ON t BEGIN -- c
 SELECT 2; END;
CREATE TEMP TRIGGER g3 DELETE ON t BEGIN SELECT 3; END;
CREATE TRIGGER temp.g4 BEFORE DELETE ON main.t BEGIN SELECT 4; END;
CREATE TRIGGER "g 5" UPDATE OF "a" ON "t" BEGIN SELECT '5;'; END;
SELECT name, sql FROM sqlite_schema;
SELECT name, sql FROM sqlite_temp_schema;

CREATE TABLE t(a,b);
create   trigger  main . "T 1"  after   update of a , b on t for each row when new.a > 1 /* why */ begin select 1 ; select 2; end ;
CREATE TRIGGER IF NOT EXISTS t2 BEFORE DELETE ON main.t BEGIN DELETE FROM t WHERE a=old.a; END;
SELECT sql FROM sqlite_master WHERE type='trigger';

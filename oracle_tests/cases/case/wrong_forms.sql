-- lang_expr CASE: at least one WHEN, each with its THEN.
-- error
SELECT CASE END;
-- error
SELECT CASE 1 END;
-- error
SELECT CASE WHEN 1 END;
-- error
SELECT CASE ELSE 1 END;
-- error
SELECT CASE 1 WHEN 2 THEN 3 ELSE END;
-- error
SELECT CASE WHEN (1,2) THEN 1 END;

-- lang_corefunc coalesce(X,Y,...): "Coalesce() must have at least 2 arguments"
-- error
SELECT coalesce();
-- error
SELECT coalesce(1);
-- error
SELECT coalesce(*);
-- error
SELECT ifnull(1);
-- error
SELECT ifnull(1, 2, 3);

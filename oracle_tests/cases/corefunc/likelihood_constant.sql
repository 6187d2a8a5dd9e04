-- lang_corefunc likelihood(X,Y): "The value Y in likelihood(X,Y) must be a floating point constant between 0.0 and
-- 1.0, inclusive"
SELECT likelihood(1, 0.0), likelihood(1, 1.0), likelihood(1, 0.5);
-- error
SELECT likelihood(1, 1.5);
-- error
SELECT likelihood(1, 1);
-- error
SELECT likelihood(1, -0.1);
-- error
SELECT likelihood(1, 0.5 + 0.1);
-- error
SELECT likelihood(1, '0.5');
-- error
SELECT likelihood(1, NULL);
-- error
SELECT likelihood(1);
-- error
SELECT likely();
-- error
SELECT unlikely(1, 2);

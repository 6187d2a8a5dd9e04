-- lang_corefunc "lower", "upper": only ASCII letters are converted.
SELECT lower('ÀBCÇ xyz 123'), upper('àbcç XYZ'), lower(12), upper(1.5e10), lower(x'414243'), upper(NULL), lower(''), typeof(lower(5)), upper('ß'), lower('İ');
SELECT lower('A') = 'a', upper('straße') = 'STRASSE', upper(lower('MiXeD'));

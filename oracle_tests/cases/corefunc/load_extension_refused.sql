-- lang_corefunc load_extension(X,Y): "For security reasons, extension loading is disabled by default"
-- error
SELECT load_extension('x');
-- error
SELECT load_extension('x', 'y');
-- error
SELECT load_extension(NULL);
-- error
SELECT load_extension();
-- error
SELECT load_extension(1, 2, 3);
SELECT load_extension('x') WHERE 0;

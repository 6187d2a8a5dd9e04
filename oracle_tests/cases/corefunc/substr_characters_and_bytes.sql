-- lang_corefunc substr(X,Y,Z): "If X is a string then characters indices refer to actual UTF-8 characters. If X is a
-- BLOB then the indices refer to bytes"
SELECT substr('aé€😀z', 2, 3), hex(substr(CAST('aé€😀z' AS BLOB), 2, 3)), substr('aé€😀z', -2), substr('aé€😀z', -3, 1), hex(substr(CAST('aé€😀z' AS BLOB), -2));

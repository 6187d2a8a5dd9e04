-- lang_corefunc length(X): bytes that begin a character are counted
SELECT length(CAST(x'61ff62' AS TEXT)), length(CAST(x'c3' AS TEXT)), length(CAST(x'808080' AS TEXT)), length(CAST(x'e282' AS TEXT)), octet_length(CAST(x'e282' AS TEXT));

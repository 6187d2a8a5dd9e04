-- lang_corefunc sqlite_version(): "returns true (1) or false (0) depending on whether or not that option was used
-- during the build"
SELECT sqlite_compileoption_used('ENABLE_MATH_FUNCTIONS'), sqlite_compileoption_used('SQLITE_ENABLE_MATH_FUNCTIONS'), sqlite_compileoption_used('enable_math_functions'), sqlite_compileoption_used('NOSUCH'), sqlite_compileoption_used(''), sqlite_compileoption_used(NULL);
SELECT sqlite_compileoption_used('MAX_ATTACHED'), sqlite_compileoption_used('MAX_ATTACHED=125'), sqlite_compileoption_used('MAX_ATTACHED=1'), sqlite_compileoption_used('SQLITE_THREADSAFE'), sqlite_compileoption_used('MAX_ATT');
-- error
SELECT sqlite_compileoption_used();

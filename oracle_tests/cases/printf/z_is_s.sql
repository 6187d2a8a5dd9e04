-- printf "%s, %z": lang_corefunc: "The %z format is interchangeable with %s"
SELECT printf('%z', 'abc'), printf('[%5z] [%-5z] [%.2z]', 'abc', 'abc', 'abc'), printf('%z', 1.5), printf('<%z>', NULL);

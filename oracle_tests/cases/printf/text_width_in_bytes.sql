-- printf "%s, %z": "the width is in bytes, not characters", unless "!" is given
SELECT printf('[%5s] [%-5s] [%5s] [%-5s]', 'abc', 'abc', 'éà', 'éà'), printf('[%!5s] [%!-5s]', 'éà', 'éà'), printf('[%2s]', 'abcdef'), printf('[%0s] [%05s]', 'x', 'x'), printf('[%+5s] [% 5s] [%,5s]', 'x', 'x', 'x');

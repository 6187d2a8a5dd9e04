-- printf "%s, %z": width and precision from arguments
SELECT printf('[%*s] [%*s] [%-*s]', 6, 'ab', -6, 'ab', 6, 'ab'), printf('%.*s|', 2, 'abcdef'), printf('%.*s|', -2, 'abcdef'), printf('[%*.*s]', 8, 3, 'abcdef'), printf('[%*d]', '5', 42), printf('[%*d]', 5.9, 42), printf('[%*d]', NULL, 42), printf('[%*d]', 'x', 42);

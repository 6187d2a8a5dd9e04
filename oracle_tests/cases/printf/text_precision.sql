-- printf "%s, %z": at most so many bytes, or characters under "!"
SELECT printf('%.2s|%.0s|%.10s|', 'abcdef', 'abcdef', 'abcdef'), printf('%!.2s', 'éàü'), hex(printf('%.3s', 'éàü')), printf('[%10.3s] [%-10.3s] [%!10.3s]', 'abcdef', 'abcdef', 'éàüö'), printf('%.s|', 'abc');

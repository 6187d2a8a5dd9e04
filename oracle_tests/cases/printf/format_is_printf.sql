-- printf "Percent": lang_corefunc: "The printf() SQL function is an alias for the format() SQL function"
SELECT format('%d|%s|%f', 1, 'a', 2.5) = printf('%d|%s|%f', 1, 'a', 2.5), FORMAT('%x', 255), PrintF('%c', 'z');

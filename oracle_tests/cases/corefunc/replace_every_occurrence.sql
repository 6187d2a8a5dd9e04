-- lang_corefunc replace(X,Y,Z): "a string formed by substituting string Z for every occurrence of string Y in string
-- X"
SELECT replace('hello', 'l', 'L'), replace('aaaa', 'aa', 'b'), replace('abc', 'abc', ''), replace('abcabc', 'c', 'xyz'), replace('', 'a', 'b'), replace('éé', 'é', 'e'), replace('ababab', 'bab', '-');

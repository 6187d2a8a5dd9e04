-- Several stars are one; question marks among them ask for so many characters.
SELECT 'abc' GLOB '***', 'abc' GLOB '*?*?*?*', 'ab' GLOB '*?*?*?*', 'abc' GLOB '???*', 'abc' GLOB '*???', 'abc' GLOB '????', 'abc' GLOB '**c', 'abc' GLOB 'a**b**c', '' GLOB '***', '' GLOB '?*';
SELECT 'aXbXc' GLOB 'a*X*c', 'aXbXc' GLOB '*X?X*', 'mississippi' GLOB 'm*iss*ip*', 'mississippi' GLOB 'm*iss*iss*iss*';

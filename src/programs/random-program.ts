/** Python source of the site's generator (src/models/arrays/random.ts): `Random(seed)` with `uniform()` and `normal()`. */
export const randomProgram = `import math

class Random:  # sfc32, filled by SplitMix32: the same numbers as in the browser
    def __init__(self, seed):
        self.state, self.spare = seed, None
        self.a, self.b, self.c, self.counter = self.fill(), self.fill(), self.fill(), 1
        for _ in range(15):
            self.word()

    def fill(self):
        self.state = (self.state + 0x9E3779B9) & 0xFFFFFFFF
        mixed = (self.state ^ self.state >> 16) * 0x21F0AAAD & 0xFFFFFFFF
        mixed = (mixed ^ mixed >> 15) * 0x735A2D97 & 0xFFFFFFFF
        return mixed ^ mixed >> 15

    def word(self):
        out = (self.a + self.b + self.counter) & 0xFFFFFFFF
        self.counter = (self.counter + 1) & 0xFFFFFFFF
        self.a = self.b ^ self.b >> 9
        self.b = (self.c + (self.c << 3)) & 0xFFFFFFFF
        self.c = ((self.c << 21 | self.c >> 11) + out) & 0xFFFFFFFF
        return out

    def uniform(self):
        high = self.word() >> 5
        return (high * 2**26 + (self.word() >> 6)) / 2**53

    def normal(self):
        if self.spare is not None:
            value, self.spare = self.spare, None
            return value
        while True:
            x, y = 2 * self.uniform() - 1, 2 * self.uniform() - 1
            square = x * x + y * y
            if 0 < square < 1:
                stretch = math.sqrt(-2 * math.log(square) / square)
                self.spare = y * stretch
                return x * stretch
`;

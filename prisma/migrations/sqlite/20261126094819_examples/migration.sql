-- CreateTable
CREATE TABLE "Example" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "procedures" TEXT NOT NULL,
    "diagnoses" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "on" TEXT,
    "conventions" BOOLEAN NOT NULL,
    "expect" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "questions" TEXT,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Example_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Choice" ADD COLUMN "marker" TEXT;

-- AlterTable
ALTER TABLE "Guidance" ADD COLUMN "edition" TEXT;

-- AlterTable
ALTER TABLE "Solution" ADD COLUMN "preferred" BOOLEAN;

-- CreateTable
CREATE TABLE "Placement" (
    "part" TEXT NOT NULL,
    "stepOrdinal" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "system" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL,
    "firstValue" TEXT NOT NULL,
    "lastValue" TEXT NOT NULL,
    "condition" TEXT,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "stepOrdinal", "ordinal"),
    CONSTRAINT "Placement_part_stepOrdinal_fkey" FOREIGN KEY ("part", "stepOrdinal") REFERENCES "Step" ("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Replacement" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "replaces" BOOLEAN NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Replacement_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CuratorQuestion" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TEXT,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "CuratorQuestion_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Note" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'NOTE',
    "text" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Note_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Note" ("ordinal", "part", "spanEnd", "spanStart", "text") SELECT "ordinal", "part", "spanEnd", "spanStart", "text" FROM "Note";
DROP TABLE "Note";
ALTER TABLE "new_Note" RENAME TO "Note";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "CuratorQuestion_part_key_key" ON "CuratorQuestion"("part", "key");

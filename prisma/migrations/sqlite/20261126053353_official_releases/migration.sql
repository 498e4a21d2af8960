-- CreateTable
CREATE TABLE "CodeDetail" (
    "part" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "marker" TEXT,
    "partners" TEXT,
    "sex" TEXT,
    "usualSex" TEXT,
    "minimumAge" INTEGER,
    "maximumAge" INTEGER,
    "usageInUnitedKingdom" TEXT,
    "statusOfOperation" TEXT,
    "methodOfDelivery" TEXT,
    "validFrom" TEXT,
    "validTo" TEXT,

    PRIMARY KEY ("part", "value"),
    CONSTRAINT "CodeDetail_part_value_fkey" FOREIGN KEY ("part", "value") REFERENCES "Code" ("part", "value") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Rubric" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Rubric_part_fkey" FOREIGN KEY ("part") REFERENCES "Release" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Equivalence" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "fromValue" TEXT NOT NULL,
    "toValue" TEXT NOT NULL,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Equivalence_part_fkey" FOREIGN KEY ("part") REFERENCES "Release" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Usage" (
    "part" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("part", "value"),
    CONSTRAINT "Usage_part_fkey" FOREIGN KEY ("part") REFERENCES "Release" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Staging" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "part" TEXT,
    "importer" TEXT NOT NULL,
    "touchedAt" DATETIME NOT NULL,
    CONSTRAINT "Staging_part_fkey" FOREIGN KEY ("part") REFERENCES "Release" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- The rows of SNOMED CT are millions. WITHOUT ROWID keeps each once, in the order of its key.

-- CreateTable
CREATE TABLE "Concept" (
    "staging" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "effectiveTime" TEXT NOT NULL,
    "fullySpecifiedName" TEXT,
    "term" TEXT,

    PRIMARY KEY ("staging", "id")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Synonym" (
    "staging" INTEGER NOT NULL,
    "concept" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "term" TEXT NOT NULL,
    "acceptable" BOOLEAN NOT NULL,

    PRIMARY KEY ("staging", "concept", "id")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "IsA" (
    "staging" INTEGER NOT NULL,
    "child" BIGINT NOT NULL,
    "parent" BIGINT NOT NULL,

    PRIMARY KEY ("staging", "child", "parent")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ConceptReplacement" (
    "staging" INTEGER NOT NULL,
    "concept" BIGINT NOT NULL,
    "refset" BIGINT NOT NULL,
    "replacement" BIGINT NOT NULL,

    PRIMARY KEY ("staging", "concept", "refset", "replacement")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "MapRow" (
    "staging" INTEGER NOT NULL,
    "concept" BIGINT NOT NULL,
    "system" TEXT NOT NULL,
    "refset" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "block" INTEGER NOT NULL,
    "group" INTEGER NOT NULL,
    "priority" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "advice" TEXT NOT NULL,
    "target" TEXT NOT NULL,

    PRIMARY KEY ("staging", "concept", "refset", "ordinal")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "SearchTerm" (
    "staging" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "concept" BIGINT NOT NULL,

    PRIMARY KEY ("staging", "rank")
) WITHOUT ROWID;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Release" (
    "part" TEXT NOT NULL PRIMARY KEY,
    "system" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT 'CODES',
    "edition" TEXT,
    "previousEdition" TEXT,
    "effectiveFrom" TEXT,
    "effectiveTo" TEXT,
    "complete" BOOLEAN NOT NULL,
    "source" TEXT,
    CONSTRAINT "Release_part_fkey" FOREIGN KEY ("part") REFERENCES "Part" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Release" ("complete", "edition", "effectiveFrom", "part", "system") SELECT "complete", "edition", "effectiveFrom", "part", "system" FROM "Release";
DROP TABLE "Release";
ALTER TABLE "new_Release" RENAME TO "Release";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Staging_part_key" ON "Staging"("part");

-- CreateIndex
CREATE INDEX "IsA_staging_parent_child_idx" ON "IsA"("staging", "parent", "child");

-- CreateIndex
CREATE INDEX "ConceptReplacement_staging_replacement_idx" ON "ConceptReplacement"("staging", "replacement");

-- CreateIndex
CREATE INDEX "MapRow_staging_system_target_concept_idx" ON "MapRow"("staging", "system", "target", "concept");

-- CreateTable
CREATE TABLE "Part" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Revision" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "publishedAt" DATETIME NOT NULL,
    "message" TEXT NOT NULL,
    "author" TEXT
);

-- CreateTable
CREATE TABLE "RevisionEntry" (
    "revision" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "change" TEXT NOT NULL,

    PRIMARY KEY ("revision", "part"),
    CONSTRAINT "RevisionEntry_revision_fkey" FOREIGN KEY ("revision") REFERENCES "Revision" ("number") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RevisionEntry_part_fkey" FOREIGN KEY ("part") REFERENCES "Part" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Release" (
    "part" TEXT NOT NULL PRIMARY KEY,
    "system" TEXT NOT NULL,
    "edition" TEXT,
    "effectiveFrom" TEXT,
    "complete" BOOLEAN NOT NULL,
    CONSTRAINT "Release_part_fkey" FOREIGN KEY ("part") REFERENCES "Part" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Code" (
    "part" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT,
    "parentValue" TEXT,
    "chapterValue" TEXT,
    "firstCategory" TEXT,
    "lastCategory" TEXT,

    PRIMARY KEY ("part", "value"),
    CONSTRAINT "Code_part_fkey" FOREIGN KEY ("part") REFERENCES "Release" ("part") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Code_part_parentValue_fkey" FOREIGN KEY ("part", "parentValue") REFERENCES "Code" ("part", "value") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Code_part_chapterValue_fkey" FOREIGN KEY ("part", "chapterValue") REFERENCES "Code" ("part", "value") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Guidance" (
    "part" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "text" TEXT NOT NULL,
    CONSTRAINT "Guidance_part_fkey" FOREIGN KEY ("part") REFERENCES "Part" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Procedure" (
    "part" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    CONSTRAINT "Procedure_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "part" TEXT NOT NULL PRIMARY KEY,
    "outcome" TEXT NOT NULL,
    CONSTRAINT "Recommendation_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Section" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "published" BOOLEAN NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Section_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Solution" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Solution_part_fkey" FOREIGN KEY ("part") REFERENCES "Recommendation" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Step" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "solutionOrdinal" INTEGER,
    "obligation" TEXT NOT NULL,
    "condition" TEXT,
    "questionKey" TEXT,
    "questionText" TEXT,
    "position" TEXT,
    "relation" TEXT,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Step_part_fkey" FOREIGN KEY ("part") REFERENCES "Recommendation" ("part") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Step_part_solutionOrdinal_fkey" FOREIGN KEY ("part", "solutionOrdinal") REFERENCES "Solution" ("part", "ordinal") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Choice" (
    "part" TEXT NOT NULL,
    "stepOrdinal" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "system" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL,
    "firstValue" TEXT NOT NULL,
    "lastValue" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "stepOrdinal", "ordinal"),
    CONSTRAINT "Choice_part_stepOrdinal_fkey" FOREIGN KEY ("part", "stepOrdinal") REFERENCES "Step" ("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Note" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Note_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Duty" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "noteOrdinal" INTEGER NOT NULL,
    "obligation" TEXT NOT NULL,
    "condition" TEXT,
    "position" TEXT,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Duty_part_noteOrdinal_fkey" FOREIGN KEY ("part", "noteOrdinal") REFERENCES "Note" ("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DutyStep" (
    "part" TEXT NOT NULL,
    "dutyOrdinal" INTEGER NOT NULL,
    "stepOrdinal" INTEGER NOT NULL,

    PRIMARY KEY ("part", "dutyOrdinal", "stepOrdinal"),
    CONSTRAINT "DutyStep_part_dutyOrdinal_fkey" FOREIGN KEY ("part", "dutyOrdinal") REFERENCES "Duty" ("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DutyStep_part_stepOrdinal_fkey" FOREIGN KEY ("part", "stepOrdinal") REFERENCES "Step" ("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Default" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "noteOrdinal" INTEGER NOT NULL,
    "condition" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Default_part_noteOrdinal_fkey" FOREIGN KEY ("part", "noteOrdinal") REFERENCES "Note" ("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mention" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "noteOrdinal" INTEGER NOT NULL,
    "system" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL,
    "firstValue" TEXT NOT NULL,
    "lastValue" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "ordinal"),
    CONSTRAINT "Mention_part_noteOrdinal_fkey" FOREIGN KEY ("part", "noteOrdinal") REFERENCES "Note" ("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UnreadLine" (
    "part" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    PRIMARY KEY ("part", "line"),
    CONSTRAINT "UnreadLine_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Validation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordedAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL,
    "guidancePart" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "ruleset" TEXT NOT NULL,
    "overall" TEXT NOT NULL,
    "codes" TEXT NOT NULL,
    "totality" TEXT NOT NULL,
    "sequencing" TEXT NOT NULL,
    "coding" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    CONSTRAINT "Validation_revision_fkey" FOREIGN KEY ("revision") REFERENCES "Revision" ("number") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Validation_guidancePart_fkey" FOREIGN KEY ("guidancePart") REFERENCES "Guidance" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "RevisionEntry_part_revision_idx" ON "RevisionEntry"("part", "revision");

-- CreateIndex
CREATE INDEX "Code_part_parentValue_idx" ON "Code"("part", "parentValue");

-- CreateIndex
CREATE INDEX "Code_part_chapterValue_idx" ON "Code"("part", "chapterValue");

-- CreateIndex
CREATE UNIQUE INDEX "Guidance_reference_version_key" ON "Guidance"("reference", "version");

-- CreateIndex
CREATE INDEX "Validation_reference_id_idx" ON "Validation"("reference", "id");

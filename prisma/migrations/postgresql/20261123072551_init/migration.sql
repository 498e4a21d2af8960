-- CreateEnum
CREATE TYPE "PartKind" AS ENUM ('GUIDANCE', 'RELEASE');

-- CreateEnum
CREATE TYPE "CodeSystem" AS ENUM ('OPCS4', 'ICD10', 'SNOMEDCT');

-- CreateEnum
CREATE TYPE "CodeKind" AS ENUM ('CHAPTER', 'CATEGORY', 'CODE');

-- CreateEnum
CREATE TYPE "SequenceRole" AS ENUM ('PROCEDURE', 'METHOD', 'SITE', 'LATERALITY');

-- CreateEnum
CREATE TYPE "TargetKind" AS ENUM ('CODE', 'CATEGORY', 'RANGE', 'CHAPTER');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('CODES', 'NONE_PUBLISHED');

-- CreateEnum
CREATE TYPE "Subject" AS ENUM ('PROCEDURE', 'DIAGNOSIS');

-- CreateEnum
CREATE TYPE "Obligation" AS ENUM ('MUST', 'SHOULD', 'MAY', 'CONDITIONAL');

-- CreateEnum
CREATE TYPE "Position" AS ENUM ('SECOND', 'ADDITIONAL', 'SECONDARY', 'SUPPLEMENTARY', 'SUBSIDIARY');

-- CreateEnum
CREATE TYPE "Relation" AS ENUM ('AND', 'OR', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "RevisionChange" AS ENUM ('BROUGHT_IN', 'TAKEN_OUT');

-- CreateEnum
CREATE TYPE "Judgement" AS ENUM ('PASS', 'FAIL', 'CANNOT_TELL');

-- CreateTable
CREATE TABLE "Part" (
    "hash" TEXT NOT NULL,
    "kind" "PartKind" NOT NULL,

    CONSTRAINT "Part_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Revision" (
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "message" TEXT NOT NULL,
    "author" TEXT,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "RevisionEntry" (
    "revision" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "change" "RevisionChange" NOT NULL,

    CONSTRAINT "RevisionEntry_pkey" PRIMARY KEY ("revision","part")
);

-- CreateTable
CREATE TABLE "Release" (
    "part" TEXT NOT NULL,
    "system" "CodeSystem" NOT NULL,
    "edition" TEXT,
    "effectiveFrom" TEXT,
    "complete" BOOLEAN NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("part")
);

-- CreateTable
CREATE TABLE "Code" (
    "part" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "CodeKind" NOT NULL,
    "role" "SequenceRole",
    "parentValue" TEXT,
    "chapterValue" TEXT,
    "firstCategory" TEXT,
    "lastCategory" TEXT,

    CONSTRAINT "Code_pkey" PRIMARY KEY ("part","value")
);

-- CreateTable
CREATE TABLE "Guidance" (
    "part" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "Guidance_pkey" PRIMARY KEY ("part")
);

-- CreateTable
CREATE TABLE "Procedure" (
    "part" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "Procedure_pkey" PRIMARY KEY ("part")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "part" TEXT NOT NULL,
    "outcome" "Outcome" NOT NULL,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("part")
);

-- CreateTable
CREATE TABLE "Section" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "subject" "Subject" NOT NULL,
    "system" "CodeSystem" NOT NULL,
    "heading" TEXT NOT NULL,
    "published" BOOLEAN NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("part","ordinal")
);

-- CreateTable
CREATE TABLE "Solution" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT,

    CONSTRAINT "Solution_pkey" PRIMARY KEY ("part","ordinal")
);

-- CreateTable
CREATE TABLE "Step" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "subject" "Subject" NOT NULL,
    "solutionOrdinal" INTEGER,
    "obligation" "Obligation" NOT NULL,
    "condition" TEXT,
    "questionKey" TEXT,
    "questionText" TEXT,
    "position" "Position",
    "relation" "Relation",
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    CONSTRAINT "Step_pkey" PRIMARY KEY ("part","ordinal")
);

-- CreateTable
CREATE TABLE "Choice" (
    "part" TEXT NOT NULL,
    "stepOrdinal" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "system" "CodeSystem" NOT NULL,
    "targetKind" "TargetKind" NOT NULL,
    "firstValue" TEXT NOT NULL,
    "lastValue" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    CONSTRAINT "Choice_pkey" PRIMARY KEY ("part","stepOrdinal","ordinal")
);

-- CreateTable
CREATE TABLE "Note" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("part","ordinal")
);

-- CreateTable
CREATE TABLE "Duty" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "noteOrdinal" INTEGER NOT NULL,
    "obligation" "Obligation" NOT NULL,
    "condition" TEXT,
    "position" "Position",
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    CONSTRAINT "Duty_pkey" PRIMARY KEY ("part","ordinal")
);

-- CreateTable
CREATE TABLE "DutyStep" (
    "part" TEXT NOT NULL,
    "dutyOrdinal" INTEGER NOT NULL,
    "stepOrdinal" INTEGER NOT NULL,

    CONSTRAINT "DutyStep_pkey" PRIMARY KEY ("part","dutyOrdinal","stepOrdinal")
);

-- CreateTable
CREATE TABLE "Default" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "noteOrdinal" INTEGER NOT NULL,
    "condition" TEXT NOT NULL,
    "system" "CodeSystem" NOT NULL,
    "value" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    CONSTRAINT "Default_pkey" PRIMARY KEY ("part","ordinal")
);

-- CreateTable
CREATE TABLE "Mention" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "noteOrdinal" INTEGER NOT NULL,
    "system" "CodeSystem" NOT NULL,
    "targetKind" "TargetKind" NOT NULL,
    "firstValue" TEXT NOT NULL,
    "lastValue" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("part","ordinal")
);

-- CreateTable
CREATE TABLE "UnreadLine" (
    "part" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    CONSTRAINT "UnreadLine_pkey" PRIMARY KEY ("part","line")
);

-- CreateTable
CREATE TABLE "Validation" (
    "id" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "guidancePart" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "ruleset" TEXT NOT NULL,
    "overall" "Judgement" NOT NULL,
    "codes" "Judgement" NOT NULL,
    "totality" "Judgement" NOT NULL,
    "sequencing" "Judgement" NOT NULL,
    "coding" TEXT NOT NULL,
    "report" TEXT NOT NULL,

    CONSTRAINT "Validation_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "RevisionEntry" ADD CONSTRAINT "RevisionEntry_revision_fkey" FOREIGN KEY ("revision") REFERENCES "Revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionEntry" ADD CONSTRAINT "RevisionEntry_part_fkey" FOREIGN KEY ("part") REFERENCES "Part"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_part_fkey" FOREIGN KEY ("part") REFERENCES "Part"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_part_fkey" FOREIGN KEY ("part") REFERENCES "Release"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_part_parentValue_fkey" FOREIGN KEY ("part", "parentValue") REFERENCES "Code"("part", "value") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_part_chapterValue_fkey" FOREIGN KEY ("part", "chapterValue") REFERENCES "Code"("part", "value") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Guidance" ADD CONSTRAINT "Guidance_part_fkey" FOREIGN KEY ("part") REFERENCES "Part"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Procedure" ADD CONSTRAINT "Procedure_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Solution" ADD CONSTRAINT "Solution_part_fkey" FOREIGN KEY ("part") REFERENCES "Recommendation"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_part_fkey" FOREIGN KEY ("part") REFERENCES "Recommendation"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_part_solutionOrdinal_fkey" FOREIGN KEY ("part", "solutionOrdinal") REFERENCES "Solution"("part", "ordinal") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Choice" ADD CONSTRAINT "Choice_part_stepOrdinal_fkey" FOREIGN KEY ("part", "stepOrdinal") REFERENCES "Step"("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_part_noteOrdinal_fkey" FOREIGN KEY ("part", "noteOrdinal") REFERENCES "Note"("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyStep" ADD CONSTRAINT "DutyStep_part_dutyOrdinal_fkey" FOREIGN KEY ("part", "dutyOrdinal") REFERENCES "Duty"("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyStep" ADD CONSTRAINT "DutyStep_part_stepOrdinal_fkey" FOREIGN KEY ("part", "stepOrdinal") REFERENCES "Step"("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Default" ADD CONSTRAINT "Default_part_noteOrdinal_fkey" FOREIGN KEY ("part", "noteOrdinal") REFERENCES "Note"("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_part_noteOrdinal_fkey" FOREIGN KEY ("part", "noteOrdinal") REFERENCES "Note"("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnreadLine" ADD CONSTRAINT "UnreadLine_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Validation" ADD CONSTRAINT "Validation_revision_fkey" FOREIGN KEY ("revision") REFERENCES "Revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Validation" ADD CONSTRAINT "Validation_guidancePart_fkey" FOREIGN KEY ("guidancePart") REFERENCES "Guidance"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

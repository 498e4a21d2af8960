-- CreateEnum
CREATE TYPE "ReleaseContent" AS ENUM ('CODES', 'EQUIVALENCES', 'USAGE', 'CONCEPTS', 'MAPS');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('MALE', 'FEMALE');

-- CreateEnum
CREATE TYPE "RubricKind" AS ENUM ('INCLUSION', 'EXCLUSION', 'NOTE', 'TEXT', 'CODING_HINT');

-- AlterEnum
ALTER TYPE "CodeKind" ADD VALUE 'BLOCK';

-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "content" "ReleaseContent" NOT NULL DEFAULT 'CODES',
ADD COLUMN     "effectiveTo" TEXT,
ADD COLUMN     "previousEdition" TEXT,
ADD COLUMN     "source" TEXT;

-- CreateTable
CREATE TABLE "CodeDetail" (
    "part" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "marker" "Marker",
    "partners" TEXT,
    "sex" "Sex",
    "usualSex" "Sex",
    "minimumAge" INTEGER,
    "maximumAge" INTEGER,
    "usageInUnitedKingdom" TEXT,
    "statusOfOperation" TEXT,
    "methodOfDelivery" TEXT,
    "validFrom" TEXT,
    "validTo" TEXT,

    CONSTRAINT "CodeDetail_pkey" PRIMARY KEY ("part","value")
);

-- CreateTable
CREATE TABLE "Rubric" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "kind" "RubricKind" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Rubric_pkey" PRIMARY KEY ("part","ordinal")
);

-- CreateTable
CREATE TABLE "Equivalence" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "fromValue" TEXT NOT NULL,
    "toValue" TEXT NOT NULL,

    CONSTRAINT "Equivalence_pkey" PRIMARY KEY ("part","ordinal")
);

-- CreateTable
CREATE TABLE "Usage" (
    "part" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Usage_pkey" PRIMARY KEY ("part","value")
);

-- CreateTable
CREATE TABLE "Staging" (
    "number" SERIAL NOT NULL,
    "part" TEXT,
    "importer" TEXT NOT NULL,
    "touchedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Staging_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Concept" (
    "staging" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "effectiveTime" TEXT NOT NULL,
    "fullySpecifiedName" TEXT,
    "term" TEXT,

    CONSTRAINT "Concept_pkey" PRIMARY KEY ("staging","id")
);

-- CreateTable
CREATE TABLE "Synonym" (
    "staging" INTEGER NOT NULL,
    "concept" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "term" TEXT NOT NULL,
    "acceptable" BOOLEAN NOT NULL,

    CONSTRAINT "Synonym_pkey" PRIMARY KEY ("staging","concept","id")
);

-- CreateTable
CREATE TABLE "IsA" (
    "staging" INTEGER NOT NULL,
    "child" BIGINT NOT NULL,
    "parent" BIGINT NOT NULL,

    CONSTRAINT "IsA_pkey" PRIMARY KEY ("staging","child","parent")
);

-- CreateTable
CREATE TABLE "ConceptReplacement" (
    "staging" INTEGER NOT NULL,
    "concept" BIGINT NOT NULL,
    "refset" BIGINT NOT NULL,
    "replacement" BIGINT NOT NULL,

    CONSTRAINT "ConceptReplacement_pkey" PRIMARY KEY ("staging","concept","refset","replacement")
);

-- CreateTable
CREATE TABLE "MapRow" (
    "staging" INTEGER NOT NULL,
    "concept" BIGINT NOT NULL,
    "system" "CodeSystem" NOT NULL,
    "refset" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "block" INTEGER NOT NULL,
    "group" INTEGER NOT NULL,
    "priority" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "advice" TEXT NOT NULL,
    "target" TEXT NOT NULL,

    CONSTRAINT "MapRow_pkey" PRIMARY KEY ("staging","concept","refset","ordinal")
);

-- CreateTable
CREATE TABLE "SearchTerm" (
    "staging" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "concept" BIGINT NOT NULL,

    CONSTRAINT "SearchTerm_pkey" PRIMARY KEY ("staging","rank")
);

-- CreateIndex
CREATE UNIQUE INDEX "Staging_part_key" ON "Staging"("part");

-- CreateIndex
CREATE INDEX "IsA_staging_parent_child_idx" ON "IsA"("staging", "parent", "child");

-- CreateIndex
CREATE INDEX "ConceptReplacement_staging_replacement_idx" ON "ConceptReplacement"("staging", "replacement");

-- CreateIndex
CREATE INDEX "MapRow_staging_system_target_concept_idx" ON "MapRow"("staging", "system", "target", "concept");

-- AddForeignKey
ALTER TABLE "CodeDetail" ADD CONSTRAINT "CodeDetail_part_value_fkey" FOREIGN KEY ("part", "value") REFERENCES "Code"("part", "value") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Rubric" ADD CONSTRAINT "Rubric_part_fkey" FOREIGN KEY ("part") REFERENCES "Release"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Equivalence" ADD CONSTRAINT "Equivalence_part_fkey" FOREIGN KEY ("part") REFERENCES "Release"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Usage" ADD CONSTRAINT "Usage_part_fkey" FOREIGN KEY ("part") REFERENCES "Release"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Staging" ADD CONSTRAINT "Staging_part_fkey" FOREIGN KEY ("part") REFERENCES "Release"("part") ON DELETE RESTRICT ON UPDATE CASCADE;
